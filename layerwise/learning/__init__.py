"""What runs at the learner's side: the learner's own copy of the course."""
