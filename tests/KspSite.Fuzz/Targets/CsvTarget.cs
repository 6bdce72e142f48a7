using System.Text;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Fuzz.Targets;

/// <summary>Any bytes as the CSV file of any table, beside a sound account. The first byte chooses the table.</summary>
internal static class CsvTarget
{
    private static readonly Reading Reading = new();

    private static readonly byte[] Account = "客户编号,客户名称,金额单位\nA1,甲公司,万元\n"u8.ToArray();

    public static void Run(byte[] bytes)
    {
        if (bytes.Length == 0) return;
        var table = AllTables.Tables[bytes[0] % AllTables.Tables.Length];
        Reading.Read(("accounts-1.csv", Account), (table.Name + ".csv", bytes[1..]));
    }

    public static IEnumerable<byte[]> Seeds()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        for (var i = 0; i < AllTables.Tables.Length; i++)
        {
            var table = AllTables.Tables[i];
            var text = string.Join(',', table.Columns.Select(c => c.Title.Zh)) + "\n" + string.Join(',', table.Columns.Select(Value)) + "\n";
            yield return [(byte)i, .. Encoding.UTF8.GetBytes(text)];
            if (i % 3 == 0) yield return [(byte)i, .. gbk.GetBytes(text.Replace(',', ';').ReplaceLineEndings("\r\n"))];
            if (i % 5 == 0) yield return [(byte)i, .. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text.Replace(',', '\t'))];
        }
        yield return [0, .. "sep=;\n大客户清单（单位：万元）\n\n客户编号;客户名称;年销售额（万元）\nA2;\"乙 \"\"分\"\"\n公司\";1,200\n合计;;1200\n"u8];
    }

    private static string Value(Column column) => column.Kind switch
    {
        ColumnKind.Id or ColumnKind.IdList => "A1",
        ColumnKind.Integer or ColumnKind.Decimal => "3",
        ColumnKind.Money => "1.2万",
        ColumnKind.Share => "35%",
        ColumnKind.Date or ColumnKind.DateTime => "2026-03-01",
        _ when column.Vocabulary is { } vocabulary => vocabulary.Terms[0].Zh,
        _ => "甲",
    };
}
