"""Asks for a kernel of its own: a program to run, a path, another language."""
# verdict: wrong


def change(notebook):
    command = "bash -c 'touch /tmp/LAYERWISE_RED_TEAM'"
    notebook.metadata["kernelspec"] = {"name": "../../evil", "display_name": command, "argv": ["bash", "-c", command]}
    notebook.metadata["language_info"] = {"name": "bash", "file_extension": ".sh", "mimetype": "text/x-sh"}
    return notebook
