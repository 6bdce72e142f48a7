using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>渠道: direct teams, distributors, integrators and all other channels.</summary>
public static class Channels
{
    public static readonly Column ChannelId = new("channel_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["渠道编号"],
        En = ["channel id"],
        Meaning = new("渠道的唯一编号", "unique id of the channel"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column ChannelName = new("channel_name", ColumnKind.Text)
    {
        Need = Need.Required,
        Zh = ["渠道名称", "经销商名称", "名称"],
        En = ["channel name", "channel", "partner"],
        Meaning = new("渠道的名称", "name of the channel"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column Type = new("type", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["渠道类型", "类型"],
        En = ["type"],
        Meaning = new("渠道的类型", "type of the channel"),
        Sensitivity = Sensitivity.Open,
        Vocabulary = Vocabularies.ChannelType,
    };

    public static readonly Column Manager = new("manager", ColumnKind.Text)
    {
        Zh = ["渠道经理"],
        En = ["channel manager", "manager"],
        Meaning = new("我方负责这条渠道的人", "our person in charge of the channel"),
    };

    public static readonly Column AgreementRef = new("agreement_ref", ColumnKind.Text)
    {
        Zh = ["合作协议", "规则编号"],
        En = ["agreement", "rules of engagement", "agreement ref"],
        Meaning = new("合作协议或规则的编号", "number of the agreement or the rules"),
    };

    public static readonly Table<Channel> Table = new(
        "channels",
        new("渠道", "Channels"),
        new("直销团队、经销商、集成商等所有渠道", "direct teams, distributors, integrators and all other channels"),
        ["渠道", "channel"],
        [
            ChannelId,
            ChannelName,
            Type,
            Manager,
            AgreementRef,
        ],
        r => new Channel
        {
            Row = r.Row,
            Id = r.Id<Channel>(ChannelId),
            Name = r.Required(ChannelName),
            Type = r.RequiredCode<ChannelType>(Type),
            Manager = r.Text(Manager),
            AgreementRef = r.Text(AgreementRef),
        })
    {
        Key = [ChannelId],
        Names = [ChannelName],
    };
}

/// <summary>Direct teams, distributors, integrators and all other channels.</summary>
public sealed record Channel : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the channel.</summary>
    public required Id<Channel> Id { get; init; }

    /// <summary>Name of the channel.</summary>
    public required string Name { get; init; }

    /// <summary>Type of the channel.</summary>
    public required ChannelType Type { get; init; }

    /// <summary>Our person in charge of the channel.</summary>
    public string? Manager { get; init; }

    /// <summary>Number of the agreement or the rules.</summary>
    public string? AgreementRef { get; init; }
}
