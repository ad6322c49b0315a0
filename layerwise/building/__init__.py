"""The builder: text masters to the instructors' and the learners' notebooks."""
