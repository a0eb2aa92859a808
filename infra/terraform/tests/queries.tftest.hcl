# What is saved for those who look into the log.

mock_provider "aws" {}

variables {
  name         = "facade"
  package_file = "versions.tf" # any file; nothing is deployed
}

run "each_file_is_a_saved_query" {
  command = plan

  assert {
    condition     = length(aws_cloudwatch_query_definition.saved) == length(fileset("../queries", "*.logsinsights"))
    error_message = "One for each file of infra/queries."
  }
  assert {
    condition     = aws_cloudwatch_query_definition.saved["slowest-requests.logsinsights"].name == "facade/Slowest requests"
    error_message = "In a folder of the facade's name, by its title."
  }
  assert {
    condition     = startswith(aws_cloudwatch_query_definition.saved["slowest-requests.logsinsights"].query_string, "# Slowest requests\nfilter ")
    error_message = "The file as it is."
  }
  assert {
    condition     = alltrue([for query in aws_cloudwatch_query_definition.saved : query.log_group_names == tolist(["/graph-device-facade/facade/function"])])
    error_message = "They look into the function's log."
  }
}
