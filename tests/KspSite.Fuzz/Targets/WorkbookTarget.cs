using System.IO.Compression;
using System.Text;
using KspSite.Tests.Input;

namespace KspSite.Fuzz.Targets;

/// <summary>
/// Any bytes as a workbook. A fuzzer seldom hits the checksums of a zip file, so the first byte says what the rest is: the whole
/// file, or one XML part of a sound one.
/// </summary>
internal static class WorkbookTarget
{
    private static readonly Reading Reading = new();
    private static readonly string[] Parts = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"];

    private static readonly byte[] Sound = new TestWorkbook()
        .Merged("客户", "C2:C3", ["客户编号", "客户名称", "区域", "年销售额（万元）"], ["A1", "甲", "华东", 12.5], ["A2", "乙", null, new TestWorkbook.Shown(0.35, "0%")],
            [new TestWorkbook.Raw("t=\"e\"><f>A9</f><v>#REF!</v>"), new DateOnly(2026, 3, 1), true, new TestWorkbook.Raw("t=\"s\"><v>0</v>")])
        .Bytes();

    public static void Run(byte[] bytes)
    {
        if (bytes.Length == 0) return;
        var kind = bytes[0] % (Parts.Length + 1);
        Reading.Read(("客户.xlsx", kind == 0 ? bytes[1..] : WithPart(Parts[kind - 1], bytes[1..])));
    }

    private static byte[] WithPart(string path, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(Sound);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(path)?.Delete();
            using var part = zip.CreateEntry(path, CompressionLevel.NoCompression).Open();
            part.Write(content);
        }
        return stream.ToArray();
    }

    public static IEnumerable<byte[]> Seeds()
    {
        yield return [0, .. Sound];
        using var zip = new ZipArchive(new MemoryStream(Sound), ZipArchiveMode.Read);
        for (var i = 0; i < Parts.Length - 1; i++)
        {
            using var part = new MemoryStream();
            using (var content = zip.GetEntry(Parts[i])!.Open()) content.CopyTo(part);
            yield return [(byte)(i + 1), .. part.ToArray()];
        }
        yield return [5, .. Encoding.UTF8.GetBytes("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"1\"><si><r><t>甲</t></r><r><t>乙</t></r></si></sst>")];
    }
}
