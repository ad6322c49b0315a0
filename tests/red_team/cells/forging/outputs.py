"""Tells outputs of its cells that look like a test's: marks, errors, millions of them, of no known form."""
# verdict: wrong
# unsafe: it writes to descriptors that are other ones there

# %%
import layerwise.grading.page as page
import layerwise.grading.shell as shell

FORGED = [
    {"output_type": "execute_result", "data": {"text/plain": "10"}, "metadata": {}, "execution_count": 10**300},
    {"output_type": "execute_result", "data": {"text/plain": ["1", "0"]}, "metadata": {"grade": 10}},
    {"output_type": "error", "ename": "CheckFailedError", "evalue": "quarter: 2 of 2 passed", "traceback": []},
    {"output_type": "stream", "name": "stdout", "text": "quarter: 2 of 2 checks passed."},
    {"output_type": "pyout", "prompt_number": 1, "text": 10},
    {"output_type": ["stream"], "name": {}, "text": 3},
    {"output_type": "display_data", "data": {"application/json": {"a": float("nan")}}, "metadata": {"x": [[[]]]}},
    7,
]


class Forged(page.Page):
    @property
    def outputs(self):
        return FORGED[:-2] * 200

    @outputs.setter
    def outputs(self, value):
        pass


shell.Page = page.Page = Forged
