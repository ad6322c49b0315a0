"""Handing in over nbgrader's exchange: a submission arrives whole or not at all, and a refusal is a sentence.

nbgrader uses it where its settings say `c.ExchangeFactory.submit = "layerwise.learning.handing_in.Submit"`.
"""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from nbgrader.exchange.default.submit import ExchangeSubmit

_FULL = (errno.ENOSPC, errno.EDQUOT)


class Submit(ExchangeSubmit):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's own, but that it copies under a hidden name and renames at the end.

    So whoever collects at that moment does not take half a notebook, and a full disk leaves nothing behind.
    """

    def copy_files(self) -> None:
        """Hand in the folder.

        Raises
        ------
        ExchangeError — it is too large, or there is no room or no right to write it; the message is a sentence
        """
        name: str = self.assignment_filename  # type: ignore[has-type]  # set by nbgrader
        short = name.rsplit("+", 1)[0] if self.add_random_string else name  # nbgrader's name for the learner's copy
        folders = {Path(self.inbound_path): name, Path(self.cache_path): short}
        self.assignment_filename = f".{name}"
        try:
            super().copy_files()
            for folder, final in folders.items():
                (folder / f".{final}").rename(folder / final)
        except (OSError, RuntimeError) as error:  # shutil's own is an OSError, nbgrader's for size a RuntimeError
            self.fail(self._sentence(error))
        finally:
            self.assignment_filename = name
            for folder, final in folders.items():
                shutil.rmtree(folder / f".{final}", ignore_errors=True)

    def _sentence(self, error: Exception) -> str:
        """Say why nothing was handed in, and what to do."""
        week, most = self.coursedir.assignment_id, self.coursedir.max_dir_size / 1000
        if isinstance(error, RuntimeError):
            return (
                f"{week} was not handed in: its folder is larger than {most:g} MB. "
                "Move what does not belong to the answer out of it, and submit again."
            )
        if getattr(error, "errno", None) in _FULL or "No space left" in str(error):
            return (
                f"{week} was not handed in: the disk is full. Your work is safe; tell your instructor, then try again."
            )
        return f"{week} was not handed in ({error}). Your work is safe; show this line to your instructor."
