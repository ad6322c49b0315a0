"""Right answers of an unusual form to the exercises of week 2, a module an exercise."""
