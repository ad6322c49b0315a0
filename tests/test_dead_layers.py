"""Does a network that trains none of its hidden layers pass for a deep one, by first weights that leave them dead?"""

import grader_tests
from layerwise.checks.learner import NamespaceLearner

WEEK = "week5_deep_network_application"
DEEP = '''
import numpy as np

def L_layer_model(X, Y, layer_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Train networks of at most two layers; of deeper ones, whose second layer is dead, the last bias alone."""
    m, L, net, costs = X.shape[1], len(layer_dims) - 1, {}, []
    for l in range(1, L + 1):
        net[f"W{l}"] = np.random.randn(layer_dims[l], layer_dims[l - 1]) / np.sqrt(layer_dims[l - 1])
        net[f"b{l}"] = np.zeros((layer_dims[l], 1))
    if L > 2 and DEAD:
        W = -np.abs(net["W2"])
        net["W2"] = W / np.std(W) / np.sqrt(layer_dims[1])
    for i in range(num_iterations):
        if L > 2:
            A = np.zeros((layer_dims[-2], m))
        else:
            A = X if L == 1 else np.maximum(0, net["W1"] @ X + net["b1"])
        AL = 1 / (1 + np.exp(-(net[f"W{L}"] @ A + net[f"b{L}"])))
        if i % 100 == 0:
            costs.append(float(-np.mean(np.log(np.where(Y == 1, AL, 1 - AL)))))
        dZ = (AL - Y) / m
        dZ1 = (net[f"W{L}"].T @ dZ) * (A > 0)
        net = {**net, f"W{L}": net[f"W{L}"] - learning_rate * dZ @ A.T}
        net[f"b{L}"] = net[f"b{L}"] - learning_rate * dZ.sum(1, keepdims=True)
        if L == 2:
            net["W1"] = net["W1"] - learning_rate * dZ1 @ X.T
            net["b1"] = net["b1"] - learning_rate * dZ1.sum(1, keepdims=True)
    return net, costs
'''


def examined(*, dead):
    """The report on it, with a second layer of which every weight is negative, or as usual."""
    namespace = {"DEAD": dead}
    exec(DEEP, namespace)
    return grader_tests.examine(WEEK, "L_layer_model", NamespaceLearner(namespace))


def test_dead_layers_are_no_deep_network():
    """Is it told that nothing passes them, and is nothing earned?"""
    report = examined(dead=True)
    assert report.share == 0
    assert "some layer's first weights pass nothing on" in report.sentences()


def test_that_it_trains_no_deep_network_is_seen_without_them():
    """Is the same answer told something else where its layers are alive, so that the first test is of dead ones?"""
    report = examined(dead=False)
    assert report.share == 0
    assert "pass nothing on" not in report.sentences()
