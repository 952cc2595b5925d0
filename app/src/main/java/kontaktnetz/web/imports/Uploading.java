package kontaktnetz.web.imports;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kontaktnetz.web.http.Visit;

/// How files arrive: put aside on disk, never more than allowed, under the names they had.
///
/// @param folder where they are kept while they arrive
/// @param mostBytes the most one upload may hold
record Uploading(Path folder, long mostBytes) {

    private static final String MULTIPART = "org.eclipse.jetty.multipartConfig";
    private static final int IN_MEMORY = 64 * 1024;
    private static final int LONGEST_NAME = 200;

    /// Before the body is read: how much it may hold, and that it goes to disk.
    ///
    /// @return whether it may be read
    boolean admit(Visit visit) {
        var request = visit.context().req();
        request.setAttribute(
                MULTIPART,
                new MultipartConfigElement(folder.toString(), mostBytes, mostBytes, IN_MEMORY));
        return request.getContentLengthLong() <= mostBytes;
    }

    /// The files of the form; none where none was chosen.
    static List<Part> files(Visit visit) throws IOException, ServletException {
        return visit.context().req().getParts().stream()
                .filter(part -> part.getName().equals("files"))
                .filter(part -> part.getSubmittedFileName() != null)
                .filter(part -> !part.getSubmittedFileName().isBlank())
                .toList();
    }

    /// Puts files into a folder of their own.
    static List<Shipment.Upload> keep(List<Part> files, Path folder) {
        var uploads = new ArrayList<Shipment.Upload>();
        for (var part : files) {
            var path = folder.resolve("upload-" + uploads.size());
            keep(part, path);
            uploads.add(new Shipment.Upload(path, name(part.getSubmittedFileName())));
        }
        return uploads;
    }

    private static void keep(Part part, Path path) {
        try (var content = part.getInputStream()) {
            Files.copy(content, path);
            part.delete();
        } catch (IOException e) {
            throw new UncheckedIOException("keeping an uploaded file in " + path, e);
        }
    }

    /// What the user calls it, without the folders some browsers send along.
    private static String name(String submitted) {
        var last =
                submitted.substring(
                        Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("\\p{Cntrl}", "").strip();
        var name = plain.isEmpty() ? "upload" : plain;
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
