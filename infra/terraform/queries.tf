# Saved in CloudWatch Logs Insights, each by the title in its first line.
locals {
  queries = {
    for name in fileset("${path.module}/../queries", "*.logsinsights") :
    name => replace(file("${path.module}/../queries/${name}"), "\r", "")
  }
}

resource "aws_cloudwatch_query_definition" "saved" {
  for_each = local.queries

  name            = "${var.name}/${trimprefix(split("\n", each.value)[0], "# ")}"
  log_group_names = [aws_cloudwatch_log_group.function.name]
  query_string    = each.value
}
