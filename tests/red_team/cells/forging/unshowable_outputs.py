"""Tells outputs that no notebook file can hold, for every cell."""
# verdict: wrong
# unsafe: it writes to descriptors that are other ones there

# %%
import numpy as np

import layerwise.grading.page as page
import layerwise.grading.shell as shell


class Forged(page.Page):
    @property
    def outputs(self):
        data = {"application/json": {"a": float("nan"), "b": np.ones(3)}, "text/plain": "x"}
        return [{"output_type": "display_data", "data": data, "metadata": {}}]

    @outputs.setter
    def outputs(self, value):
        pass


shell.Page = page.Page = Forged
