"""Wrong answers to `predict`."""

import numpy as np


def predict__from_one_half_on(X, Y, parameters):
    """At exactly one half the answer should be 0: strictly over one half, not from it on."""
    AL, _ = L_model_forward(X, parameters)
    answers = (AL >= 0.5).astype(int)
    print("accuracy:", np.mean(answers == Y))
    return answers


def predict__returns_the_accuracy(X, Y, parameters):
    """The accuracy is returned. It should be printed, and the answers returned."""
    AL, _ = L_model_forward(X, parameters)
    accuracy = np.mean((AL > 0.5) == Y)
    print("accuracy:", accuracy)
    return accuracy


def predict__returns_nothing(X, Y, parameters):
    """The answers are printed and then lost: a caller gets only what stands behind `return`."""
    AL, _ = L_model_forward(X, parameters)
    answers = (AL > 0.5).astype(int)
    print(answers, "accuracy:", np.mean(answers == Y))


def predict__returns_probabilities(X, Y, parameters):
    """Probabilities are returned. A prediction is a decision, 0 or 1."""
    AL, _ = L_model_forward(X, parameters)
    print("accuracy:", np.mean((AL > 0.5) == Y))
    return AL


def predict__prints_nothing(X, Y, parameters):
    """The accuracy is not printed."""
    AL, _ = L_model_forward(X, parameters)
    return (AL > 0.5).astype(int)


def predict__prints_the_answers(X, Y, parameters):
    """The answers are printed in place of their accuracy."""
    AL, _ = L_model_forward(X, parameters)
    answers = (AL > 0.5).astype(int)
    print(answers)
    return answers


def predict__prints_the_share_of_mistakes(X, Y, parameters):
    """The share of wrong answers is printed. Asked is that of right ones."""
    AL, _ = L_model_forward(X, parameters)
    answers = (AL > 0.5).astype(int)
    print("accuracy:", np.mean(answers != Y))
    return answers


def predict__prints_the_number_of_right_answers(X, Y, parameters):
    """A number of right answers says nothing without the number of all: divide by it."""
    AL, _ = L_model_forward(X, parameters)
    answers = (AL > 0.5).astype(int)
    print("accuracy:", np.sum(answers == Y))
    return answers


def predict__divides_by_209(X, Y, parameters):
    """The number of examples is written into the function. It is the number of columns."""
    AL, _ = L_model_forward(X, parameters)
    answers = (AL > 0.5).astype(int)
    print("accuracy:", np.sum(answers == Y) / 209)
    return answers


def predict__divides_by_the_features(X, Y, parameters):
    """The number of right answers is divided by the number of features, the rows, in place of the columns."""
    AL, _ = L_model_forward(X, parameters)
    answers = (AL > 0.5).astype(int)
    print("accuracy:", np.sum(answers == Y) / X.shape[0])
    return answers


def predict__accuracy_of_class_1(X, Y, parameters):
    """Only right answers of class 1 are counted. Those of class 0 are right, too."""
    AL, _ = L_model_forward(X, parameters)
    answers = (AL > 0.5).astype(int)
    print("accuracy:", np.mean(answers * Y))
    return answers


def predict__prints_the_cost(X, Y, parameters):
    """The cost is printed in place of the accuracy."""
    AL, _ = L_model_forward(X, parameters)
    print("accuracy:", compute_cost(AL, Y))
    return (AL > 0.5).astype(int)


def predict__accuracy_of_the_probabilities(X, Y, parameters):
    """Probabilities are compared with classes, and are hardly ever equal to one. Decide first."""
    AL, _ = L_model_forward(X, parameters)
    print("accuracy:", np.mean(AL == Y))
    return (AL > 0.5).astype(int)


def predict__accuracy_always_one(X, Y, parameters):
    """The answers are compared with themselves, so the accuracy is always 1."""
    AL, _ = L_model_forward(X, parameters)
    Y = (AL > 0.5).astype(int)
    print("accuracy:", np.mean(Y == (AL > 0.5)))
    return Y


def predict__returns_the_classes(X, Y, parameters):
    """The true classes are returned. What is asked is what the network says."""
    AL, _ = L_model_forward(X, parameters)
    print("accuracy:", np.mean((AL > 0.5) == Y))
    return Y


def predict__returns_what_is_right(X, Y, parameters):
    """For each example it is told whether the answer is right, and not what the answer is."""
    AL, _ = L_model_forward(X, parameters)
    right = (AL > 0.5) == Y
    print("accuracy:", np.mean(right))
    return right


def predict__classes_switched(X, Y, parameters):
    """Class 1 is said where its probability is low."""
    AL, _ = L_model_forward(X, parameters)
    answers = (AL < 0.5).astype(int)
    print("accuracy:", np.mean(answers == Y))
    return answers


def predict__threshold_of_the_mean(X, Y, parameters):
    """The threshold is the mean probability, so always about half of the answers are 1. It should be one half."""
    AL, _ = L_model_forward(X, parameters)
    answers = (AL > np.mean(AL)).astype(int)
    print("accuracy:", np.mean(answers == Y))
    return answers


def predict__threshold_of_zero(X, Y, parameters):
    """Every probability is over 0. The threshold is one half."""
    AL, _ = L_model_forward(X, parameters)
    answers = (AL > 0).astype(int)
    print("accuracy:", np.mean(answers == Y))
    return answers


def predict__of_the_score(X, Y, parameters):
    """One half is the threshold of the probability. Here the score Z is compared with it."""
    AL, caches = L_model_forward(X, parameters)
    answers = (caches[-1][1] > 0.5).astype(int)
    print("accuracy:", np.mean(answers == Y))
    return answers


def predict__two_layers_always(X, Y, parameters):
    """Two layers are written into the function. It should work for a network of any depth."""
    A1, _ = linear_activation_forward(X, parameters["W1"], parameters["b1"], "relu")
    A2, _ = linear_activation_forward(A1, parameters["W2"], parameters["b2"], "sigmoid")
    answers = (A2 > 0.5).astype(int)
    print("accuracy:", np.mean(answers == Y))
    return answers


def predict__loses_an_axis(X, Y, parameters):
    """The answers have one axis. They should have two, (1, m)."""
    AL, _ = L_model_forward(X, parameters)
    answers = (AL[0] > 0.5).astype(int)
    print("accuracy:", np.mean(answers == Y[0]))
    return answers


def predict__stands_as_a_column(X, Y, parameters):
    """The answers stand as a column. They should lie as a row, (1, m)."""
    AL, _ = L_model_forward(X, parameters)
    print("accuracy:", np.mean((AL > 0.5) == Y))
    return (AL > 0.5).astype(int).T


def predict__example_by_example(X, Y, parameters):
    """A Python loop over the examples does what one comparison does for all of them at once."""
    AL, _ = L_model_forward(X, parameters)
    answers = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        answers[0, i] = 1 if AL[0, i] > 0.5 else 0
    print("accuracy:", np.mean(answers == Y))
    return answers


def predict__compares_every_pair(X, Y, parameters):
    """A row is compared with a column, which makes every pair: the accuracy is that of a coin."""
    AL, _ = L_model_forward(X, parameters)
    answers = (AL > 0.5).astype(int)
    print("accuracy:", np.mean(answers == Y.T))
    return answers


def predict__arguments_of_week_3(parameters, X, Y=None):
    """The arguments come in the order of week 3. Here it is X, Y, parameters."""
    AL, _ = L_model_forward(X, parameters)
    print("accuracy:", np.mean((AL > 0.5) == Y))
    return (AL > 0.5).astype(int)


def predict__without_the_classes(X, parameters):
    """The classes are an argument, too: without them there is no accuracy."""
    AL, _ = L_model_forward(X, parameters)
    return (AL > 0.5).astype(int)


def predict__global_network(X, Y, parameters):
    """The network is one of the notebook's variables, not the argument."""
    AL, _ = L_model_forward(X, four)
    print("accuracy:", np.mean((AL > 0.5) == Y))
    return (AL > 0.5).astype(int)


def predict__changes_the_classes(X, Y, parameters):
    """The answers are written into the caller's own array of classes."""
    AL, _ = L_model_forward(X, parameters)
    print("accuracy:", np.mean((AL > 0.5) == Y))
    Y[:] = AL > 0.5
    return Y


def predict__prints_every_share(X, Y, parameters):
    """It prints all shares that there may be, and leaves it to the reader to find the right one."""
    AL, _ = L_model_forward(X, parameters)
    print(*range(101))
    return (AL > 0.5).astype(int)
