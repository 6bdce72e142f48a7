using KspSite.Mapping;

namespace KspSite.Fuzz.Targets;

/// <summary>Any bytes as mapping.yaml over two foreign exports.</summary>
internal static class MappingTarget
{
    private static readonly Reading Reading = new();

    private static readonly byte[] Accounts = "Account Name,Rating,Close Date,Amount\nAlpha,Hot,03/04/2026,35\nBeta,,12/31/2026,1.2万\nTotal,,,36\n"u8.ToArray();
    private static readonly byte[] People = "First Name,Last Name,Account Name,Role\nAnn,Lee,Alpha,Decision Maker\nBo,,,Other;User\n"u8.ToArray();

    public static void Run(byte[] bytes) => Reading.Read((MappingFile.Name, bytes), ("export.csv", Accounts), ("people.csv", People));

    public static IEnumerable<byte[]> Seeds() =>
    [
        """
        defaults: {dates: [mdy, excel], partial_dates: last, shares: percent, unit: 万元}
        sources:
          - name: a
            file: export*.csv
            table: accounts
            encoding: utf-8
            delimiter: ","
            header_row: 1
            stop_at: [Total]
            columns:
              account_id: {from: Account Name, make_id: true}
              account_name: Account Name
              tier: {from: Rating, values: {Hot: S}, other: B}
              current_sales: {from: Amount, unit: 元}
              money_unit: {constant: 元}
            ignore: [Close Date]
            filter:
              - {header: Rating, without: [""]}
            distinct: true

        """u8.ToArray(),
        """
        sources:
          - file: "**/people.csv"
            table: stakeholders
            skip_rows: 0
            fill_down: [account_id]
            columns:
              person_id: {from: [First Name, Last Name], join: "-", make_id: true}
              account_id: {from: Account Name, make_id: true}
              name: {from: [First Name, Last Name], join: " "}
              buying_role: {from: Role, split: ";", part: -1, values: {User: user}}
        tables:
          stakeholders: {order: ["**/people.csv"], columns: {name: ["**/people.csv"]}}

        """u8.ToArray(),
    ];
}
