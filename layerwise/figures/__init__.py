"""Every plot of the course, in one style.

`style` holds the style itself, `curves` functions of one variable, `arrays` shapes and pictures as arrays,
`linear_model` weights and galleries, `planar` points and decision boundaries, `training` learning curves and
comparisons over seeds, `networks` networks and what passes through them, `pictures` contact sheets of a data set,
`mistakes` for which kinds of pictures a model is wrong.
"""
