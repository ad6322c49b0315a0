"""Right answers of an unusual form, one module a week: the tests must accept each."""
