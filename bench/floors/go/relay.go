// Passes a create on to Microsoft Graph as it is: what the job costs in Go, with nothing but its standard library.
package main

import (
	"bytes"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

type event struct {
	RawPath string            `json:"rawPath"`
	Headers map[string]string `json:"headers"`
	Body    string            `json:"body"`
}

type answer struct {
	StatusCode int               `json:"statusCode"`
	Headers    map[string]string `json:"headers"`
	Body       string            `json:"body"`
}

var graph = os.Getenv("GRAPH_URL") + "/beta"
var runtime = "http://" + os.Getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/"

func main() {
	for {
		response, err := http.Get(runtime + "next")
		var create event
		require(json.Unmarshal(whole(response, err), &create))
		text, err := json.Marshal(relay(create))
		require(err)
		id := response.Header.Get("Lambda-Runtime-Aws-Request-Id")
		whole(http.Post(runtime+id+"/response", "application/json", bytes.NewReader(text)))
	}
}

func relay(create event) answer {
	request, err := http.NewRequest("POST", graph+create.RawPath, strings.NewReader(create.Body))
	require(err)
	request.Header.Set("Authorization", create.Headers["authorization"])
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	body := string(whole(response, err))
	return answer{response.StatusCode, map[string]string{"content-type": "application/json"}, body}
}

// The body, read to its end, so that the connection can be used again.
func whole(response *http.Response, err error) []byte {
	require(err)
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	require(err)
	return body
}

func require(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
