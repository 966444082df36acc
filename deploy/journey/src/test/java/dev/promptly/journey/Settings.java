package dev.promptly.journey;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What can be set in the code of one module, read from its sources: each interface of settings, each injected property. */
final class Settings extends TreePathScanner<@Nullable Void, String> {

    /**
     * One thing that can be set.
     *
     * @param otherwise what holds where nothing is set; empty where something must be
     * @param sentence what it does, from its Javadoc
     */
    record Setting(String property, String otherwise, String sentence) {

        /** The environment variable that sets it, by MicroProfile Config's rule. */
        String variable() {
            return property.replaceAll("[^A-Za-z0-9<>]", "_").toUpperCase(Locale.ROOT);
        }
    }

    private final List<Setting> found = new ArrayList<>();
    private final DocTrees docs;

    private Settings(DocTrees docs) {
        this.docs = docs;
    }

    static List<Setting> of(Path module) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(module.resolve("src/main/java"))) {
            List<Path> java = sources.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            Settings settings = new Settings(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                settings.scan(unit, "");
            }
            return settings.found;
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, String prefix) {
        return super.visitClass(
                type,
                annotation(type.getModifiers().getAnnotations(), "ConfigMapping")
                        .orElse(prefix));
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, String prefix) {
        boolean setting = !prefix.isEmpty() && method.getBody() == null;
        if (setting && !(method.getReturnType().toString().startsWith("Map<"))) {
            List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
            found.add(new Setting(
                    prefix + nesting() + "." + kebab(method.getName().toString()),
                    annotation(annotations, "WithDefault").orElse(otherwise(method.getReturnType())),
                    sentence(getCurrentPath())));
        }
        return super.visitMethod(method, prefix);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, String prefix) {
        annotation(variable.getModifiers().getAnnotations(), "ConfigProperty")
                .filter(name -> name.startsWith("promptly."))
                .ifPresent(name -> found.add(new Setting(
                        name,
                        otherwise(variable.getType()),
                        parameter(variable.getName().toString()))));
        return super.visitVariable(variable, prefix);
    }

    private static String otherwise(Tree type) {
        return type.toString().startsWith("Optional") ? "–" : "";
    }

    /** Within an interface of an interface there is a name between. */
    private String nesting() {
        Tree outer = getCurrentPath().getParentPath().getParentPath().getLeaf();
        return outer.getKind() == Tree.Kind.INTERFACE ? ".<name>" : "";
    }

    private String sentence(TreePath path) {
        DocCommentTree comment = docs.getDocCommentTree(path);
        return comment == null ? "" : plain(comment.getFullBody());
    }

    private String parameter(String name) {
        DocCommentTree comment = docs.getDocCommentTree(getCurrentPath().getParentPath());
        return Stream.ofNullable(comment)
                .flatMap(doc -> doc.getBlockTags().stream())
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .filter(tag -> tag.getName().toString().equals(name))
                .map(tag -> plain(tag.getDescription()))
                .findFirst()
                .orElse("");
    }

    private static String plain(List<? extends DocTree> javadoc) {
        return javadoc.stream()
                .map(DocTree::toString)
                .collect(Collectors.joining())
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** The text that the annotation of this name was given. */
    private static Optional<String> annotation(List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(one -> one.getAnnotationType().toString().equals(name))
                .flatMap(one -> one.getArguments().stream())
                .map(argument -> argument instanceof AssignmentTree named ? named.getExpression() : argument)
                .filter(LiteralTree.class::isInstance)
                .map(literal -> Objects.toString(((LiteralTree) literal).getValue()))
                .findFirst();
    }
}
