
/** One for each thread. */
private val uniffiStatuses = ThreadLocal<java.lang.ref.WeakReference<UniffiRustCallStatus>>()

/** The status of a call. One that is made for its arguments uses the same, and is over before it begins. */
private fun uniffiStatus(): UniffiRustCallStatus {
    val status = uniffiStatuses.get()?.get()
        ?: UniffiRustCallStatus().also { uniffiStatuses.set(java.lang.ref.WeakReference(it)) }
    status.code = UNIFFI_CALL_SUCCESS
    return status
}
