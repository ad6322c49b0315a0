"""The course's site: `pages` makes pages of the release, `indexes` lists of what is in them, `making` all of it."""
