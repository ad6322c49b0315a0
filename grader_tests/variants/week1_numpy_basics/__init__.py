"""Right answers of an unusual form to the exercises of week 1, a module an exercise."""
