"""Wrong answers to the exercises of week 5, a module an exercise."""
