"""Wrong answers to the exercises of week 4, a module an exercise."""
