"""Right answers of an unusual form to the exercises of week 5, a module an exercise."""
