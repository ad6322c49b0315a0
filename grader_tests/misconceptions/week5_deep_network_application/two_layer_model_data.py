"""Wrong answers to `two_layer_model` that change the examples, or train on others."""


def two_layer_model__divides_by_255_again(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The examples are divided by 255 inside. They are to be taken as they come."""
    X = X / 255
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__standardises_the_examples(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The examples are standardised inside, so the parameters belong to other examples than the caller's."""
    X = (X - X.mean(axis=1, keepdims=True)) / (X.std(axis=1, keepdims=True) + 1e-8)
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__shuffles_the_classes(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """Examples are shuffled, and their classes are not shuffled along."""
    X = X[:, ::-1]
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__first_examples_alone(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """Only the first half of the examples is trained on."""
    half = max(1, X.shape[1] // 2)
    X, Y = X[:, :half], Y[:, :half]
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__one_example_at_a_time(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """Each step uses one example alone. Gradient descent uses the mean over all."""
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    costs = []
    for i in range(num_iterations):
        here = slice(i % X.shape[1], i % X.shape[1] + 1)
        AL, caches = L_model_forward(X[:, here], parameters)
        if i % 100 == 0:
            costs.append(compute_cost(L_model_forward(X, parameters)[0], Y))
        grads = L_model_backward(AL, Y[:, here], caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__changes_the_examples(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The caller's examples are changed in place."""
    X *= 1.0
    X[0, 0] = 0
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__global_pictures(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The function trains on the notebook's pictures, whatever it is given."""
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X_train, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y_train))
        grads = L_model_backward(AL, Y_train, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs
