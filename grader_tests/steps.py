"""Where on its way a training has stopped: what is told of a wrong number of steps, whatever the network."""


def what_it_did(now, way, steps, same, otherwise):
    """Say what a network went through that is not where it should be after so many steps.

    Parameters
    ----------
    now : dict of arrays — the network
    way : list of dicts — the right one after 0, 1, … steps
    steps : int — how many were asked
    same : callable — tells whether two networks agree
    otherwise : str — what to say where it is nowhere on the way
    """
    if same(now, way[0]):
        return f"num_iterations={steps} changes nothing. Are there as many steps, and is the result of each kept?"
    for count, network in enumerate(way):
        if count != steps and same(now, network):
            return f"with num_iterations={steps} the number of steps made is {count}."
    return otherwise
