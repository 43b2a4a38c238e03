package io.github.sanspay

import java.io.File
import java.lang.reflect.Modifier
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** What a program sees of this package, or must not. */
class SurfaceTest {
    private val folder = File(Answer::class.java.protectionDomain.codeSource.location.toURI())
    private val classes = folder.walk().filter { it.extension == "class" }.toList()

    @Test
    fun `only its transport needs java net http, which Android has not`() {
        val needing = classes.filter { "java/net/http/" in it.readText(Charsets.ISO_8859_1) }.map { it.nameWithoutExtension }
        assertTrue(needing.isNotEmpty() && needing.all { it.startsWith("JavaNetTransport") }, "$needing")
    }

    @Test
    fun `no name of the core collides with one that every object or exception has`() {
        val taken = setOf("message", "cause", "stackTrace", "suppressed", "class", "finalize", "clone", "wait", "notify")
        val collisions = classes.map(::load).filter { it.packageName.endsWith(".core") && Modifier.isPublic(it.modifiers) }
            // Kotlin's `internal` is public to Java.
            .filterNot { it.simpleName.startsWith("Uniffi") }
            .flatMap { type -> type.declaredMethods.filter { it.isOfThis() }.map { type.simpleName to it.name } }
            .filter { (_, name) -> name.removePrefix("get").replaceFirstChar(Char::lowercase) in taken }
            .filterNot { (type, name) -> type == "Failed" && name == "getMessage" }
        assertEquals(emptyList<Any>(), collisions)
    }

    private fun load(file: File) =
        Class.forName(file.relativeTo(folder).path.removeSuffix(".class").replace('/', '.'), false, javaClass.classLoader)

    private fun java.lang.reflect.Method.isOfThis() = Modifier.isPublic(modifiers) && !isSynthetic && !isBridge

    @Test
    fun `nothing of Kotlin's own names stands in what Java calls`() {
        val unspeakable = classes.map(::load).filterNot { it.packageName.endsWith(".core") }
            .filter { Modifier.isPublic(it.modifiers) && !it.name.contains('$') }
            .flatMap { type -> type.declaredMethods.filter { it.isOfThis() }.map { "${type.simpleName}.${it.name}" } }
            .filter { name -> name.substringAfterLast('.').let { it in JAVA || it.contains('-') } }
            .filterNot { it.endsWith("\$sanspay") || it == "WonderOrders.void" || it == "WonderTransactions.void" }
        assertEquals(emptyList<String>(), unspeakable)
    }

    private companion object {
        val JAVA = setOf("void", "default", "new", "switch", "case", "import", "export", "static", "final", "public", "private")
    }
}
