resource "aws_cloudwatch_dashboard" "facade" {
  dashboard_name = var.name

  dashboard_body = templatefile("${path.module}/dashboard.json.tftpl", {
    # Of the ARN, because the data source has the region's name in another attribute from version 6 of the provider on
    region   = element(split(":", aws_cloudwatch_log_group.function.arn), 3)
    api      = aws_apigatewayv2_api.facade.id
    function = aws_lambda_function.facade.function_name
  })
}
