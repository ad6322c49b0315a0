"""Wrong answers to the exercises of week 1, a module an exercise."""
