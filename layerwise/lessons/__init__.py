"""What the lessons are made of, beside prose and plain code: pictures that turn, predictions and self-tests.

`exploring` turns a picture by sliders and choices, `predicting` asks before it shows, `self_testing` asks questions
that nobody grades; all three know by `live` whether there is somebody to turn and click. The other modules hold the
pictures of one subject each.
"""

from layerwise.lessons.exploring import explore
from layerwise.lessons.predicting import predict
from layerwise.lessons.self_testing import self_test

__all__ = ["explore", "predict", "self_test"]
