"""The forms in which Python and numpy speak of types, names and shapes: what no learner has chosen."""

from __future__ import annotations

import functools
import re

import numpy as np

_NAME = r"'?[A-Za-z_<][A-Za-z_.<>]{0,40}\d{0,2}(\(\))?'?"
_SHAPE = r"\((?:newaxis,)?(?:\d{1,6}, ?){0,3}(?:\d{1,6},?)?\)"
_FORMS = r"""
operands could not be broadcast together with shapes( <shape>){2,3} ?
operands could not be broadcast together with remapped shapes \[original->remapped\]:( <shape>->(<shape>)?){2,3} {0,4}
shapes <shape> and <shape> not aligned: <size> \(dim \d\) != <size> \(dim \d\)
matmul: Input operand \d has a mismatch in its core dimension \d, with gufunc signature <gufunc> \(size
    <size> is different from <size>\)
matmul: Input operand \d does not have enough dimensions \(has \d, gufunc core with signature <gufunc> requires \d\)
could not broadcast input array from shape <shape> into shape <shape>
non-broadcastable output operand with shape <shape> doesn't match the broadcast shape <shape>
cannot reshape array of size <size> into shape <shape>
index -?<size> is out of bounds for axis \d with size <size>
axis -?\d is out of bounds for array of dimension \d
axis\d: axis -?\d is out of bounds for array of dimension \d
too many indices for array: array is \d-dimensional, but \d were indexed
all the input array dimensions except for the concatenation axis must match exactly(, but along dimension \d,
    the array at index \d has size <size> and the array at index \d has size <size>)?
all the input arrays must have same number of dimensions(, but the array at index \d has \d dimension\(s\)
    and the array at index \d has \d dimension\(s\))?
all input arrays must have the same shape|need at least one array to (concatenate|stack)
zero-dimensional arrays cannot be concatenated
boolean index did not match indexed array along axis \d; size of axis is <size> but size of corresponding
    boolean axis is <size>
only (size-1|length-1|0-dimensional) arrays can be converted to Python scalars
only integers, slices \(`:`\), ellipsis \(`\.\.\.`\), numpy\.newaxis \(`None`\) and integer or boolean arrays
    are valid indices
The truth value of an array with more than one element is ambiguous\. Use a\.any\(\) or a\.all\(\)
The truth value of an empty array is ambiguous\. Use `array\.size > 0` to check that an array is not empty\.
setting an array element with a sequence\.( The requested array has an inhomogeneous shape after \d
    dimensions\. The detected shape was <shape> \+ inhomogeneous part\.)?
setting an array element with a sequence\. The requested array would exceed the maximum number of dimension of \d\d\.
cannot select an axis to squeeze out which has size not equal to one
can only convert an array of size 1 to a Python scalar|object too deep for desired array
axes don't match array|Last \d dimensions of the array must be square|Singular matrix
zero-size array to reduction operation <name> which has no identity
attempt to get (argmax|argmin) of an empty sequence|negative dimensions are not allowed
invalid number of data points|arrays used as indices must be of integer \(or boolean\) type
unsupported operand type\(s\) for \S{1,4}( or \S{1,5})?: <name> and <name>
'\S{1,2}' not supported between instances of <name> and <name>
bad operand type for (unary [-+~]|abs\(\)): <name>|can only concatenate <name> \(not ["]<name>["]\) to <name>
can't multiply sequence by non-int of type <name>|must be real number, not <name>|a float is required
unsupported format string passed to <name>|Cannot interpret '<size>' as a data type
Cannot cast ufunc <name> (output|input ?\d?) from dtype\(<dtype>\) to dtype\(<dtype>\) with casting rule <name>
ufunc <name> did not contain a loop with signature matching types( \(<name>\(<dtype>\), <name>\(<dtype>\)\)
    -> None| <dtype> <dtype> <dtype>)?
ufunc <name> not supported for the input types, and the inputs could not be safely coerced to any supported
    types according to the casting rule ''safe''
data type <name> not understood|loop of ufunc does not support argument \d of type <name> which has no
    callable <name> method
<name> object (is not|does not support) (callable|subscriptable|iterable|an iterator|item assignment|item
    deletion|reversible)
<name> object cannot be interpreted as an integer|<name> object does not support the (asynchronous )?context
    manager protocol
<name> object has no attribute <name>(\. Did you mean: <name>\?)?
(module|type object) <name> has no attribute <name>\.?( Did you mean: <name>\?)?
`<name>` was removed in the NumPy 2\.0 release\. Use `<name>` instead\.
name <name> is not defined(\. Did you mean: <name>\?)?(\. Did you forget to import <name>\?)?
No module named <name>|cannot import name <name> from <name>( \(unknown location\))?
cannot access (local|free) variable <name> where it is not associated with a value( in enclosing scope)?
local variable <name> referenced before assignment
<name> takes (from \d+ to )?(\d+|no) (positional )?arguments?( but \d+ (was|were) given)?( \(<size> given\))?
<name> missing \d required (positional|keyword-only) arguments?: <name>((,|,? and) <name>){0,5}
<name> got (an unexpected keyword argument|multiple values for argument) <name>
(list|tuple|string) (assignment )?index out of range|pop from empty list|invalid index to scalar variable\.
(list|tuple|string) indices must be integers or slices, not <name>|unhashable type: <name>
not enough values to unpack \(expected \d, got \d\)|too many values to unpack \(expected \d(, got \d)?\)
cannot unpack non-iterable <name> object|maximum recursion depth exceeded( in comparison| while calling a
    Python object)?
(float )?division by zero|math (domain|range) error|expected a (positive|nonnegative) input|integer division
    or modulo by zero
(divide by zero|overflow|underflow|invalid value) encountered in (scalar )?<name>|Mean of empty
    slice\.?|Degrees of freedom <= 0 for slice\.?
object of type <name> has no len\(\)|cannot (convert|cast) <name> to <name>|invalid literal for int\(\) with base 10
an? (object of type|array of dtype|dict with keys of type) <name>|a value nested more than \d\d deep
<name>
"""
"""One a line; a line that begins with spaces goes on with the one before."""
_DTYPE = r"'[<>|=]?[A-Za-z]{1,10}\d{0,3}'|<class '[a-z0-9.]{1,20}'>"
_GUFUNC = r"\([mnkp?,]{0,6}\)(?:,\([mnkp?,]{0,6}\))?->\([mnkp?,]{0,6}\)"
_PARTS = {"<name>": _NAME, "<shape>": _SHAPE, "<size>": r"\d{1,9}", "<dtype>": _DTYPE, "<gufunc>": _GUFUNC}
KNOWN = re.compile(
    functools.reduce(
        lambda forms, part: forms.replace(*part),
        _PARTS.items(),
        "|".join(_FORMS.replace("\n    ", " ").split("\n")[1:-1]),
    )
)
WORDS = frozenset(re.findall(r"[A-Za-z_]+", re.sub(r"<\w+>", " ", _FORMS)))
_TYPES = """
NoneType ndarray float int str list tuple dict set bool complex bytes function method type module range slice generator
ellipsis matrix dtype object number array map zip filter enumerate reversed iterator DataFrame Series Tensor Index
float16 float32 float64 int8 int16 int32 int64 uint8 uint16 uint32 uint64 bool_ str_ complex64 complex128 U S O
builtin_function_or_method method_descriptor same_kind safe reduce true_divide numpy np math scipy pandas torch
tensorflow sklearn core umath linalg random
"""
NAMES = frozenset(_TYPES.split()) | {name for name, made in vars(np).items() if isinstance(made, np.ufunc)}
"""Names of types and of numpy's functions that nobody chose, and which may stand in a message."""
