"""The fourteen exceptions of VI.53 (distance) and VI.73 (off-premises), each as a checklist of its elements.

To add one: declare a ``Checklist`` in the module of its family, list it in ``grounds.py``, add its cases.
"""
