//! JSON on the wire: the one list of commands, their dispatcher and the TypeScript of their types.
