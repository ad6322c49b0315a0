"""Data for the notebooks, made and read with numpy, h5py and Pillow alone.

`planar` draws points in the plane; `cats` makes, writes and reads the pictures of cats, which `pictures` draws;
`shelf` finds the course's own file, and `own_picture` reads a picture of the learner's. `ladder` measures which network
learns the cats, `probes` what trivial features give away, and `errors` holds the error that a faulty file raises.
"""
