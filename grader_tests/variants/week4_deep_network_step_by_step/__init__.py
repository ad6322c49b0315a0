"""Right answers of an unusual form to the exercises of week 4, a module an exercise."""
