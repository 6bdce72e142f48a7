namespace KspSite.Core.Input;

/// <summary>The records of some neighbouring rows of a file.</summary>
/// <param name="Context">With the faults of these rows and no others.</param>
/// <param name="Faulty">Rows of which no record could be made.</param>
internal sealed record RecordPart(ReadingContext Context, List<IRecord> Records, List<Row> Faulty)
{
    public const int MostRows = 512;

    public static RecordPart Of(Row[] rows, Table table, ReadingContext context)
    {
        var part = new RecordPart(context, new(rows.Length), []);
        foreach (var row in rows)
        {
            var reader = new RowReader(row, context);
            var record = table.BuildRecord(reader);
            if (reader.Usable) part.Records.Add(record);
            else part.Faulty.Add(row);
        }
        return part;
    }
}
