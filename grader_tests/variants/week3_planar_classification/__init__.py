"""Right answers of an unusual form to the exercises of week 3, a module an exercise."""
