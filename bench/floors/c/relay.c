/* Passes a create on to Microsoft Graph as it is: what the job costs in C, with libcurl and Jansson. */
#include <curl/curl.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ADDRESS = 1024, HEADER = 16384 };

struct text {
    char *bytes;
    size_t length;
};

static char runtime[ADDRESS];

static void require(int holds, const char *what) {
    if (!holds) {
        fprintf(stderr, "%s\n", what);
        exit(1);
    }
}

static size_t append(char *data, size_t size, size_t count, void *into) {
    struct text *text = into;
    char *longer = realloc(text->bytes, text->length + size * count + 1);
    if (!longer) return 0;
    text->bytes = longer;
    memcpy(longer + text->length, data, size * count);
    text->length += size * count;
    longer[text->length] = 0;
    return size * count;
}

/* A GET without a body, a POST with one; the connection stays. */
static struct text call(CURL *connection, const char *url, struct curl_slist *headers, const char *body) {
    struct text answer = {0};
    append("", 1, 0, &answer);
    curl_easy_setopt(connection, CURLOPT_URL, url);
    curl_easy_setopt(connection, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(connection, body ? CURLOPT_POST : CURLOPT_HTTPGET, 1L);
    if (body) {
        curl_easy_setopt(connection, CURLOPT_POSTFIELDSIZE, (long)strlen(body));
        curl_easy_setopt(connection, CURLOPT_POSTFIELDS, body);
    }
    curl_easy_setopt(connection, CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(connection, CURLOPT_WRITEDATA, &answer);
    CURLcode code = curl_easy_perform(connection);
    require(code == CURLE_OK, curl_easy_strerror(code));
    return answer;
}

static char *relayed(CURL *graph, json_t *event) {
    const char *path, *authorization, *body;
    int found = json_unpack(event, "{s:s, s:{s:s}, s:s}", "rawPath", &path, "headers", "authorization", &authorization,
                            "body", &body);
    require(found == 0, "the event is no create");
    char url[ADDRESS], header[HEADER];
    snprintf(url, sizeof url, "%s/beta%s", getenv("GRAPH_URL"), path);
    snprintf(header, sizeof header, "Authorization: %s", authorization);
    struct curl_slist *headers = curl_slist_append(NULL, header);
    headers = curl_slist_append(headers, "Content-Type: application/json");
    headers = curl_slist_append(headers, "Expect:");
    struct text answer = call(graph, url, headers, body);
    long status;
    curl_easy_getinfo(graph, CURLINFO_RESPONSE_CODE, &status);
    json_t *relayed = json_pack("{s:i, s:{s:s}, s:s}", "statusCode", (int)status, "headers", "content-type",
                                "application/json", "body", answer.bytes);
    require(relayed != NULL, "the answer of Graph is no text");
    char *text = json_dumps(relayed, JSON_COMPACT);
    json_decref(relayed);
    curl_slist_free_all(headers);
    free(answer.bytes);
    return text;
}

static void serve(CURL *lambda, CURL *graph) {
    char url[ADDRESS];
    snprintf(url, sizeof url, "%s/next", runtime);
    struct text next = call(lambda, url, NULL, NULL);
    struct curl_header *id;
    require(curl_easy_header(lambda, "Lambda-Runtime-Aws-Request-Id", 0, CURLH_HEADER, -1, &id) == CURLHE_OK,
            "the invocation has no id");
    snprintf(url, sizeof url, "%s/%s/response", runtime, id->value);
    json_t *event = json_loads(next.bytes, 0, NULL);
    char *answer = relayed(graph, event);
    struct text taken = call(lambda, url, NULL, answer);
    json_decref(event);
    free(answer);
    free(taken.bytes);
    free(next.bytes);
}

int main(void) {
    snprintf(runtime, sizeof runtime, "http://%s/2018-06-01/runtime/invocation", getenv("AWS_LAMBDA_RUNTIME_API"));
    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURL *lambda = curl_easy_init(), *graph = curl_easy_init();
    require(lambda && graph, "libcurl does not start");
    curl_easy_setopt(graph, CURLOPT_CAINFO, getenv("SSL_CERT_FILE"));
    for (;;) serve(lambda, graph);
}
