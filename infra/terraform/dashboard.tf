data "aws_region" "current" {}

resource "aws_cloudwatch_dashboard" "facade" {
  dashboard_name = var.name

  dashboard_body = templatefile("${path.module}/dashboard.json.tftpl", {
    region   = data.aws_region.current.name
    api      = aws_apigatewayv2_api.facade.id
    function = aws_lambda_function.facade.function_name
  })
}
