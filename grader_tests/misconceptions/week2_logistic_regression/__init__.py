"""Wrong answers to the exercises of week 2, a module an exercise."""
