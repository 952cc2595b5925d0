package kontaktnetz.web.http;

/// How a page answers somebody who is in.
@FunctionalInterface
public interface Answering {

    Reply answer(Visit visit) throws Exception;
}
