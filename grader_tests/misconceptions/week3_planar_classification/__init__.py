"""Wrong answers to the exercises of week 3, a module an exercise."""
