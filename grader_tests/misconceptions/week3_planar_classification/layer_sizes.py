"""Wrong answers to `layer_sizes`."""


def layer_sizes__counts_columns(X, Y):
    """The columns are counted, but a column is an example. Features and outputs are rows."""
    return X.shape[1], 4, Y.shape[1]


def layer_sizes__columns_of_the_classes(X, Y):
    """The number of outputs is taken from the columns of Y, which are examples."""
    return X.shape[0], 4, Y.shape[1]


def layer_sizes__hidden_as_wide_as_the_input(X, Y):
    """The size of the hidden layer is read from the data, where it is not: it is a choice."""
    return X.shape[0], X.shape[0], Y.shape[0]


def layer_sizes__of_the_flower(X, Y):
    """The sizes of the flower are written into the function, so other data get wrong ones."""
    return 2, 4, 1


def layer_sizes__one_output_always(X, Y):
    """The number of outputs is fixed at one, whatever Y holds."""
    return X.shape[0], 4, 1


def layer_sizes__another_order(X, Y):
    """The three sizes are right, but in another order than input, hidden, output."""
    return 4, X.shape[0], Y.shape[0]


def layer_sizes__number_of_entries(X, Y):
    """`size` counts all entries of an array, not its rows."""
    return X.size, 4, Y.size


def layer_sizes__prints_and_returns_nothing(X, Y):
    """The sizes are printed and then lost: a caller gets only what stands behind `return`."""
    print(X.shape[0], 4, Y.shape[0])


def layer_sizes__whole_shapes(X, Y):
    """A shape is a pair of numbers, and here one number of each is asked."""
    return X.shape, 4, Y.shape
