"""Wrong answers to `L_model_backward`."""

# Some of these end without a value, which is their fault:
# ruff: noqa: RET503


def L_model_backward__keys_too_high(AL, Y, caches):
    """The dA keys are one too high, as in an older version: what comes out of layer l belongs to the layer before it."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__keys_of_weights_too_low(AL, Y, caches):
    """The weights are counted from 0 here: dW and db of layer l carry its own number."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer - 1}"], grads[f"db{layer - 1}"] = dA, dW, db
    return grads


def L_model_backward__without_dA(AL, Y, caches):
    """The slopes by the activations are not in the dict: dA0 … dA(L-1) are asked as well."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        dA, grads[f"dW{layer}"], grads[f"db{layer}"] = linear_activation_backward(
            dA, caches[layer - 1], "sigmoid" if layer == L else "relu"
        )
    return grads


def L_model_backward__sign(AL, Y, caches):
    """The slope of the loss has the wrong sign, and so has everything that follows from it."""
    grads, L = {}, len(caches)
    dA = Y / AL - (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__minus_for_plus(AL, Y, caches):
    """The second term of the slope of the loss has the wrong sign. It is a bracket that was forgotten."""
    grads, L = {}, len(caches)
    dA = -Y / AL - (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__error_as_dA(AL, Y, caches):
    """AL - Y is dZ of the last layer, not dA: the slope of the sigmoid is in it already."""
    grads, L = {}, len(caches)
    dA = AL - Y
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__divided_at_the_start(AL, Y, caches):
    """The first dA is divided by m, and `linear_backward` divides once more."""
    grads, L = {}, len(caches)
    dA = (-Y / AL + (1 - Y) / (1 - AL)) / Y.shape[1]
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__linear_steps_alone(AL, Y, caches):
    """The hidden layers go back through the linear step alone: the slope of ReLU is missing."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        if layer == L:
            dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid")
        else:
            dA, dW, db = linear_backward(dA, caches[layer - 1][0])
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__linear_step_at_the_end(AL, Y, caches):
    """In the last layer dAL goes straight into the linear step: the slope of the sigmoid is missing."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        if layer == L:
            dA, dW, db = linear_backward(dA, caches[layer - 1][0])
        else:
            dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__relu_everywhere(AL, Y, caches):
    """The last layer is taken back as if it had ReLU. It has the sigmoid."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__sigmoid_everywhere(AL, Y, caches):
    """The hidden layers are taken back as if they had the sigmoid. They have ReLU."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__same_dA_for_all(AL, Y, caches):
    """Every hidden layer gets the dA of the last one. Each should get that of the layer above it."""
    grads, L = {}, len(caches)
    dAL = -Y / AL + (1 - Y) / (1 - AL)
    dA, grads[f"dW{L}"], grads[f"db{L}"] = linear_activation_backward(dAL, caches[-1], "sigmoid")
    grads[f"dA{L - 1}"] = dA
    for layer in range(L - 1, 0, -1):
        out = linear_activation_backward(dA, caches[layer - 1], "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = out
    return grads


def L_model_backward__first_to_last(AL, Y, caches):
    """The layers are visited from the first to the last. The way back begins at the end."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(1, L + 1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__wrong_cache(AL, Y, caches):
    """The cache of the wrong layer is used: that of layer l stands at place l - 1 of the list."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 2], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__index_beyond_the_list(AL, Y, caches):
    """The list is counted from 0, so the cache of the last layer does not stand at place L."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__first_layer_forgotten(AL, Y, caches):
    """The loop ends before layer 1: `range` leaves its end out."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, 1, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__two_layers(AL, Y, caches):
    """Two layers are written into the function. Their number is the length of the list."""
    first, second = caches
    dAL = -Y / AL + (1 - Y) / (1 - AL)
    dA1, dW2, db2 = linear_activation_backward(dAL, second, "sigmoid")
    dA0, dW1, db1 = linear_activation_backward(dA1, first, "relu")
    return {"dA1": dA1, "dW2": dW2, "db2": db2, "dA0": dA0, "dW1": dW1, "db1": db1}


def L_model_backward__at_least_two_layers(AL, Y, caches):
    """A network without a hidden layer is taken back as if it had ReLU."""
    grads = {}
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(len(caches), 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "relu" if layer == 1 else "sigmoid")
        if 1 < layer < len(caches):
            dA, dW, db = linear_activation_backward(grads[f"dA{layer}"], caches[layer - 1], "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__uses_up_the_caches(AL, Y, caches):
    """The caches are taken out of the caller's list, which is empty afterwards."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches.pop(), "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__turns_the_list_round(AL, Y, caches):
    """`reverse` turns the caller's own list round. `reversed` leaves it as it is."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    caches.reverse()
    for place, cache in enumerate(caches):
        layer = L - place
        dA, dW, db = linear_activation_backward(dA, cache, "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__global_classes(AL, Y, caches):
    """The classes are taken from the notebook, not from the argument."""
    grads, L = {}, len(caches)
    dA = -classes / AL + (1 - classes) / (1 - AL)
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__squared_error(AL, Y, caches):
    """That is the slope of the squared error. The cost is the cross-entropy."""
    grads, L = {}, len(caches)
    dA = 2 * (AL - Y)
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__returns_in_the_loop(AL, Y, caches):
    """`return` stands inside the loop, which therefore ends after one layer."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
        return grads


def L_model_backward__prints_and_returns_nothing(AL, Y, caches):
    """The slopes are printed and then lost: a caller gets only what stands behind `return`."""
    dA = -Y / AL + (1 - Y) / (1 - AL)
    print(linear_activation_backward(dA, caches[-1], "sigmoid"))


def L_model_backward__wants_the_points(AL, Y, caches, X):
    """The points need not be handed over: the cache of layer 1 holds them."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__denominators_switched(AL, Y, caches):
    """In the slope of the loss Y stands over one minus AL, and one minus Y over AL."""
    grads, L = {}, len(caches)
    dA = -Y / (1 - AL) + (1 - Y) / AL
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__output_slopes_for_all(AL, Y, caches):
    """Every layer gets the dA of the output, and none that of the layer behind it."""
    grads, L = {}, len(caches)
    dAL = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, 0, -1):
        dA, dW, db = linear_activation_backward(dAL, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__one_layer_below_the_first(AL, Y, caches):
    """The loop goes on to layer 0, for which the index -1 finds the cache of the last layer."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    for layer in range(L, -1, -1):
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], "sigmoid" if layer == L else "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def L_model_backward__hidden_layers_forward(AL, Y, caches):
    """After the output layer the loop goes from layer 1 up, where nothing is known yet."""
    grads, L = {}, len(caches)
    dA = -Y / AL + (1 - Y) / (1 - AL)
    last = linear_activation_backward(dA, caches[L - 1], "sigmoid")
    grads[f"dA{L - 1}"], grads[f"dW{L}"], grads[f"db{L}"] = last
    for layer in range(1, L):
        dA, dW, db = linear_activation_backward(grads[f"dA{layer}"], caches[layer - 1], "relu")
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads
