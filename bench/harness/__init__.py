"""Measures the function beside others that it is compared with; docs/performance.md says what and how."""
