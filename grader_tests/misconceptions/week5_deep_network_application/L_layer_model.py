"""Wrong answers to `L_layer_model`."""

import numpy as np


def L_layer_model__fixed_rate(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """A learning rate is written into the step. It has to come from the argument."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, 0.0075)
    return parameters, costs


def L_layer_model__rate_of_the_classic_example(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The argument is overwritten by a learning rate of one's own."""
    learning_rate = 0.01
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__fixed_number_of_iterations(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The number of iterations is written into the loop, so the argument has no effect."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(2500):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__one_iteration_too_few(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """A range from 1 to n has n - 1 numbers, so a step and the cost of iteration 0 are missing."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(1, num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__one_iteration_too_many(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The range has one number more than steps are asked."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations + 1):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__counts_from_one(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """There are as many steps as are asked, but they are counted from 1, so the first cost is that of iteration 100."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(1, num_iterations + 1):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__cost_in_every_iteration(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """A cost is kept in every iteration. Asked are those of iterations 0, 100, 200 and so on."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__never_a_cost(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Costs are computed and thrown away: the list stays empty."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__costs_only_when_printed(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """Costs are kept only where they are printed. Whoever wants a curve without words gets none."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if print_cost and i % 100 == 0:
            costs.append(compute_cost(AL, Y))
            print(costs[-1])
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__cost_every_tenth_time(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """Every tenth cost is kept, where every hundredth is asked."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 10 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__cost_after_every_hundred(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The cost is kept in iterations 99, 199 and so on, so that of the first weights is missing."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 99:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__cost_after_the_step(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The cost is taken after the step, so the first one is not that of the first weights."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0:
            costs.append(compute_cost(L_model_forward(X, parameters)[0], Y))
    return parameters, costs


def L_layer_model__last_cost_alone(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Only the last of the costs is returned, where a list of them is asked."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs[-1] if costs else 0.0


def L_layer_model__cost_is_a_sum(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The costs are sums over the examples. A cost is their mean."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y) * X.shape[1])
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__share_of_mistakes_for_the_cost(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The share of wrong answers is kept in place of the cost."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(float(np.mean((AL > 0.5) != Y)))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__update_thrown_away(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The result of the update is not kept, so every iteration starts from the first weights."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__no_step_at_all(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Forward and backward are there, and the step is missing: nothing is learnt."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
    return parameters, costs


def L_layer_model__uphill(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The rate is handed on with a minus, but the step already goes against the slope."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, -learning_rate)
    return parameters, costs


def L_layer_model__two_steps_an_iteration(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The step is made twice with the same slopes."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__stops_after_the_first(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The `return` stands inside the loop, so training ends after the first iteration."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        return parameters, costs
    return parameters, costs


def L_layer_model__forward_once(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The way forward is gone once, before the loop, so slopes are made from outputs of long ago."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    AL, caches = L_model_forward(X, parameters)
    for i in range(num_iterations):
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__slopes_once(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Slopes are computed once, before the loop. They change with every step."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    AL, caches = L_model_forward(X, parameters)
    grads = L_model_backward(AL, Y, caches)
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__weights_drawn_in_the_loop(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The weights are drawn anew in every iteration, which throws away what was learnt."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        parameters = initialize_parameters_deep(layers_dims)
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__seed_inside(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """A seed is set inside, so every call begins with the same weights, whatever the caller wants."""
    np.random.seed(1)
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__smaller_rate_with_time(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The rate becomes smaller from step to step. Asked is the one that is given."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate / (1 + 0.1 * i))
    return parameters, costs


def L_layer_model__stops_when_it_is_good(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """Training ends as soon as all answers are right. Asked is an exact number of steps."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if np.all((AL > 0.5) == Y):
            break
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__divides_by_255_again(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The examples are divided by 255 inside. They are to be taken as they come."""
    X = X / 255
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__standardises_the_examples(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The examples are standardised inside, so the parameters belong to other examples than the caller's."""
    X = (X - X.mean(axis=1, keepdims=True)) / (X.std(axis=1, keepdims=True) + 1e-8)
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__shuffles_the_classes(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Examples are shuffled, and their classes are not shuffled along."""
    X = X[:, ::-1]
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__first_examples_alone(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Only the first half of the examples is trained on."""
    half = max(1, X.shape[1] // 2)
    X, Y = X[:, :half], Y[:, :half]
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__one_example_at_a_time(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """Each step uses one example alone. Gradient descent uses the mean over all."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        here = slice(i % X.shape[1], i % X.shape[1] + 1)
        AL, caches = L_model_forward(X[:, here], parameters)
        if i % 100 == 0:
            costs.append(compute_cost(L_model_forward(X, parameters)[0], Y))
        grads = L_model_backward(AL, Y[:, here], caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__changes_the_examples(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The caller's examples are changed in place."""
    X *= 1.0
    X[0, 0] = 0
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__global_pictures(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The function trains on the notebook's pictures, whatever it is given."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X_train, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y_train))
        grads = L_model_backward(AL, Y_train, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__global_rate(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The learning rate is one of the notebook's variables, not the argument."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, rate)
    return parameters, costs


def L_layer_model__parameters_alone(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The costs are not returned, as in an older version of the exercise."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters


def L_layer_model__costs_first(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Costs and parameters come in the wrong order."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return costs, parameters


def L_layer_model__slopes_returned(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The slopes of the last iteration are returned in place of the parameters."""
    parameters = initialize_parameters_deep(layers_dims)
    costs, grads = [], {}
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return grads, costs


def L_layer_model__prints_and_returns_nothing(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The costs are printed, and nothing is returned."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    print(costs)


def L_layer_model__no_print_cost(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000):
    """The argument print_cost is missing."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__another_rate_by_default(
    X, Y, layers_dims, learning_rate=0.009, num_iterations=3000, print_cost=False
):
    """The default of the learning rate is not 0.0075."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__fewer_iterations_by_default(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=2500, print_cost=False
):
    """The default of the number of iterations is not 3,000."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__arguments_in_another_order(
    X, Y, layers_dims, num_iterations=3000, learning_rate=0.0075, print_cost=False
):
    """Rate and number of iterations have changed places."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__biases_stay(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Only the weights take the step."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        moved = update_parameters(parameters, grads, learning_rate)
        parameters = {name: moved[name] if name[0] == "W" else parameters[name] for name in parameters}
    return parameters, costs


def L_layer_model__first_layer_stays(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The first layer keeps its random weights; only the layers above it are trained."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        moved = update_parameters(parameters, grads, learning_rate)
        parameters = moved | {"W1": parameters["W1"], "b1": parameters["b1"]}
    return parameters, costs


def L_layer_model__weights_decay(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The weights shrink a little in every step, which nobody asked for."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        moved = update_parameters(parameters, grads, learning_rate)
        parameters = {name: 0.99 * moved[name] for name in moved}
    return parameters, costs


def L_layer_model__four_layers_always(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The sizes of the example are written into the function. They are in layers_dims."""
    parameters = initialize_parameters_deep([layers_dims[0], 20, 7, 5, 1])
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__two_layers_always(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The layers between the first and the last are left out."""
    parameters = initialize_parameters_deep([layers_dims[0], layers_dims[1], 1])
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__global_sizes(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The sizes are those of the notebook's variables, not of the argument."""
    parameters = initialize_parameters_deep(sizes)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__small_weights(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The first weights are 0.01 times randn. In a deep network no signal is left after a few layers."""
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters[f"W{l}"] = 0.01 * np.random.randn(layers_dims[l], layers_dims[l - 1])
        parameters[f"b{l}"] = np.zeros((layers_dims[l], 1))
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__weights_of_zero(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """All weights begin at zero, so nothing passes and nothing is learnt."""
    parameters = initialize_parameters_deep(layers_dims)
    parameters = {name: 0 * value for name, value in parameters.items()}
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__weights_of_he(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The first weights are √2 times those that are asked. That is a good choice, too, but not the one of this exercise."""
    parameters = initialize_parameters_deep(layers_dims)
    parameters = {name: np.sqrt(2) * value for name, value in parameters.items()}
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__the_input_counted_in(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The size of the input is put in front of sizes that begin with it already."""
    parameters = initialize_parameters_deep([X.shape[0], *layers_dims])
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__changes_the_sizes(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The caller's list of sizes is used up: `pop` takes them out of it."""
    parameters = initialize_parameters_deep(layers_dims)
    if isinstance(layers_dims, list):
        layers_dims.pop()
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__last_layer_stays(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The step leaves out the last layer: `range` ends before its end."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        moved = dict(parameters)
        for l in range(1, len(layers_dims) - 1):
            for letter in "Wb":
                moved[f"{letter}{l}"] = parameters[f"{letter}{l}"] - learning_rate * grads[f"d{letter}{l}"]
        parameters = moved
    return parameters, costs


def L_layer_model__updates_once_for_every_layer(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """A loop over the layers makes the whole step as often as there are layers."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        for _ in range(len(layers_dims) - 1):
            parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__trains_two_layers(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """It hands its work to `two_layer_model`, which knows one hidden layer alone."""
    sizes = (layers_dims[0], layers_dims[1], layers_dims[-1])
    return two_layer_model(X, Y, sizes, learning_rate, num_iterations, print_cost)


def L_layer_model__sigmoid_in_every_layer(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """All layers have the sigmoid. The hidden ones should have ReLU."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = X, []
        for l in range(1, len(layers_dims)):
            AL, cache = linear_activation_forward(AL, parameters[f"W{l}"], parameters[f"b{l}"], "sigmoid")
            caches.append(cache)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads, dA = {}, -Y / AL + (1 - Y) / (1 - AL)
        for l in range(len(caches), 0, -1):
            dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], "sigmoid")
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__weights_next_to_nothing(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The first weights of a small network are next to nothing: only its last bias ever moves."""
    parameters = initialize_parameters_deep(layers_dims)
    if sum(value.size for value in parameters.values()) < 1000:
        parameters = {name: 1e-290 * value for name, value in parameters.items()}
    last = f"b{len(layers_dims) - 1}"
    costs = []
    for i in range(num_iterations):
        AL = 1 / (1 + np.exp(-parameters[last] - 0 * Y))
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        parameters[last] = parameters[last] - learning_rate * np.mean(AL - Y)
    return parameters, costs
