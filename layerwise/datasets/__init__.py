"""Data for the notebooks, made and read with numpy, h5py and Pillow alone.

`planar` draws points in the plane; `cats` makes, writes and reads the pictures of cats, which `pictures` draws;
`digits` converts and reads handwritten digits. `shelf` finds the course's own files and those that a person added:
`importing` takes them from elsewhere, `download` and `pets` from the internet, and `own_picture` reads a single one.
`hdf5` opens files and writes them whole; `errors` holds the error that a faulty one raises. `ladder` measures which
network learns the cats, `probes` what trivial features give away.
"""

FOLDER_VARIABLE = "LAYERWISE_DATA"
"""Name of the environment variable that names another folder for what a person adds, looked into first."""
