"""PyTorch's side of `training.py`: the same networks, where PyTorch is installed. It is no dependency of the course."""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import Any

import numpy as np
from our_side import PARAMETERS, WITH_DA0, Task


def find_torch() -> TorchSide | None:
    """Give PyTorch's side, None where PyTorch is not installed."""
    try:
        return TorchSide(importlib.import_module("torch"))
    except ImportError:
        return None


class TorchSide:
    """Networks of `nn.Linear` and `nn.ReLU`, with a picture a row, as users of PyTorch write them.

    Parameters
    ----------
    torch : module — kept to one thread from now on
    """

    def __init__(self, torch: ModuleType) -> None:
        self._torch = torch
        torch.set_num_threads(1)

    def train(self, task: Task, iterations: int, slopes: str = PARAMETERS) -> list[float]:
        """Train, and give the cost of each iteration."""
        X, Y = (self._torch.from_numpy(np.ascontiguousarray(array.T)) for array in (task.X, task.Y))
        X.requires_grad_(slopes == WITH_DA0)
        net, cost_of = self._net(task), self._torch.nn.BCEWithLogitsLoss()
        optimizer = self._torch.optim.SGD(net.parameters(), lr=task.net.rate)
        costs = []
        for _ in range(iterations):
            cost = cost_of(net(X), Y)
            X.grad = None
            optimizer.zero_grad()
            cost.backward()
            optimizer.step()
            costs.append(cost.item())
        return costs

    def _net(self, task: Task) -> Any:
        """Make a network with a task's first weights; its last sigmoid is in the cost."""
        nn = self._torch.nn
        layers: list[Any] = []
        for number in range(1, len(task.net.units) + 1):
            W, b = (self._torch.from_numpy(task.start[f"{letter}{number}"]) for letter in "Wb")
            linear = nn.Linear(W.shape[1], W.shape[0], dtype=W.dtype)
            with self._torch.no_grad():
                linear.weight.copy_(W)
                linear.bias.copy_(b[:, 0])
            layers += [linear, nn.ReLU()]
        return nn.Sequential(*layers[:-1])
