using KspSite.Core.Diagnostics;

namespace KspSite.Input;

/// <summary>IN-04 in its forms, each with the likely cause.</summary>
internal static class EncodingFaults
{
    private static readonly Words SaveAgain = new(
        "请从原系统重新导出，或在 Excel、WPS 中另存为“CSV UTF-8（逗号分隔）”。",
        "Export it again from the original system, or save it in Excel or WPS as “CSV UTF-8 (comma delimited)”.");

    public static Finding Damaged(string file, Damage damage, int line, TextEncoding? marked, TextEncoding? asked) => damage switch
    {
        Damage.Replaced => Fault(file, line,
            new("文字已损坏：文件里有“�”或“锟斤拷”，原来的字在别的程序里丢失了，多半是把 GBK 文件当作 UTF-8 打开后再保存。",
                "The text is damaged: it holds “�” or “锟斤拷”. Another program lost the original characters, most likely by opening a GBK file as UTF-8 and saving it."),
            new("这些字无法还原，请从原系统重新导出。", "The characters cannot be restored; export the file again from the original system.")),
        Damage.Nul => Fault(file, line,
            new("文件里有空字符（NUL），它不是普通文本，或是没有标记的 UTF-16。", "The file holds NUL characters: it is not plain text, or UTF-16 without its mark."), SaveAgain),
        _ when marked is not null => Fault(file, line,
            new($"文件开头标明是 {marked.Name}，这里却有不属于它的字节。", $"The file says that it is {marked.Name}, but holds bytes that do not belong to it."), SaveAgain),
        _ when asked is not null => Fault(file, line,
            new($"mapping.yaml 说这个文件是 {asked.Name}，这里却有不属于它的字节。", $"mapping.yaml says that the file is {asked.Name}, but it holds bytes that do not belong to it."),
            new("请改正 mapping.yaml 里的 encoding，或删去它，由程序识别。", "Correct encoding in mapping.yaml, or leave it out and let the encoding be recognised.")),
        _ => Fault(file, line,
            new("无法识别编码：既不是 UTF-8，也不是 GBK/GB18030。可能是 Big5 或西文编码。", "The encoding is not known: neither UTF-8 nor GBK/GB18030. It may be Big5 or a Western code page."),
            new("请另存为“CSV UTF-8（逗号分隔）”，或在 mapping.yaml 里写明 encoding，例如 Big5。",
                "Save it as “CSV UTF-8 (comma delimited)”, or name its encoding in mapping.yaml, such as encoding: Big5.")),
    };

    public static Finding BrokenUtf8(string file, int line) => Fault(file, line,
        new("文件基本是 UTF-8，但从这一行起有损坏的字节。", "The file is mostly UTF-8, but holds damaged bytes from this line on."), SaveAgain);

    public static Finding Garbled(string file, (Words Cause, string Found, string Meant, int Line) mojibake) => FaultKinds.Encoding.Finding(
        new SourceRef(file, mojibake.Line),
        new($"文字是乱码：{mojibake.Cause.Zh}，原文应为“{Short(mojibake.Meant)}”。", $"The text is garbled: {mojibake.Cause.En}; it should read “{Short(mojibake.Meant)}”."),
        new("请从原系统重新导出，不要用记事本或 Excel 再次保存这份乱码。", "Export the file again from the original system; do not save this garbled copy again."),
        found: mojibake.Found);

    public static Finding Traditional(string file, (string Read, string Meant, int Line) word) => FaultKinds.Encoding.Finding(
        new SourceRef(file, word.Line),
        new($"文件多半是 Big5（繁体中文）：按 Big5 读是“{Short(word.Meant)}”。", $"The file is most likely Big5 (traditional Chinese): as Big5 it reads “{Short(word.Meant)}”."),
        new("请在 mapping.yaml 里写明 encoding: Big5（如果确实是 GBK，写 encoding: GBK），或另存为“CSV UTF-8（逗号分隔）”。",
            "Say encoding: Big5 in mapping.yaml (or encoding: GBK if it really is that), or save it as “CSV UTF-8 (comma delimited)”."),
        found: Short(word.Read));

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";

    private static Finding Fault(string file, int line, Words message, Words remedy) =>
        FaultKinds.Encoding.Finding(new SourceRef(file, line), message, remedy);
}
