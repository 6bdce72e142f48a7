namespace KspSite.Core.Domain;

/// <summary>A review with its participants and items, each in input order; both may be empty.</summary>
public sealed record ReviewDossier(Review Review, ImmutableArray<ReviewParticipant> Participants, ImmutableArray<ReviewItem> Items)
{
    public Id<Review> Id => Review.Id;
}
