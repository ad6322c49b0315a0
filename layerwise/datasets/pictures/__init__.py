"""Drawn pictures with and without a cat, in any size, the same bytes everywhere.

From the paper upwards: `chance` (random choices), `colours`, `outlines` (closed curves), `canvas` (pixels) and `pen`
(a frame to draw in); `coats`, `faces`, `tails` and `bodies`, which all animals share; `cats`, `animals`, `rabbits`
and `owls`; `things`; `indoors` and `outdoors`; `nuisances` (light, occlusion, exposure, blur, noise); and `scenes`,
which turns (seed, split, index) and a label into a picture and what is known about it.
"""
